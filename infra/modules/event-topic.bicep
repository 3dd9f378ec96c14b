metadata description = 'The Event Grid system topic of the data account, with an identity that may write dead letters and nothing else.'

@description('Name of the system topic.')
param name string

@description('Azure region: that of the storage account.')
param location string

@description('Name of the data account.')
param accountName string

@description('Name of the container that takes undelivered events.')
param deadLetterContainer string

@description('Tags of the resource.')
param tags object

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: deadLetterContainer
    }
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource writeDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::deadLetters.id, topic.id, blobDataContributor)
  scope: account::blobs::deadLetters
  properties: {
    description: 'Event Grid leaves the events that it could not deliver in this container.'
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

@description('Name of the system topic.')
output name string = topic.name

@description('Resource id of the system topic.')
output id string = topic.id
