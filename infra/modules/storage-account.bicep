metadata description = 'A storage account that takes Microsoft Entra identities only: no shared keys, no public blobs, TLS 1.2 or later.'

@description('Name of the account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Redundancy.')
param skuName string

@description('True if the account is reached through private endpoints only.')
param privateOnly bool

@description('Tags of the resource.')
param tags object

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: skuName
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      // Event Grid writes its dead letters as a trusted service, with its own identity and role.
      bypass: 'AzureServices'
      defaultAction: privateOnly ? 'Deny' : 'Allow'
    }
  }
}

@description('Resource id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name

@description('Blob endpoint, with its closing slash.')
output blobEndpoint string = account.properties.primaryEndpoints.blob

@description('Queue endpoint, with its closing slash.')
output queueEndpoint string = account.properties.primaryEndpoints.queue

@description('Table endpoint, with its closing slash.')
output tableEndpoint string = account.properties.primaryEndpoints.table
