metadata description = 'Private endpoints for the blob, queue and table services of one storage account.'

@description('Name of the storage account.')
param accountName string

@description('What the name of each endpoint begins with.')
param namePrefix string

@description('Azure region.')
param location string

@description('Subnet of the endpoints.')
param subnetId string

@description('Tags of the resources.')
param tags object

var services = ['blob', 'queue', 'table']

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' existing = [
  for service in services: {
    name: 'privatelink.${service}.${environment().suffixes.storage}'
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for service in services: {
    name: '${namePrefix}${accountName}-${service}'
    location: location
    tags: tags
    properties: {
      subnet: {
        id: subnetId
      }
      privateLinkServiceConnections: [
        {
          name: service
          properties: {
            privateLinkServiceId: account.id
            groupIds: [service]
          }
        }
      ]
    }
  }
]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (service, i) in services: {
    parent: endpoints[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: service
          properties: {
            privateDnsZoneId: zones[i].id
          }
        }
      ]
    }
  }
]
