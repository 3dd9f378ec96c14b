metadata description = 'What the Functions host keeps for itself: the deployed package, leases, function keys, the blob trigger\'s inner queue. No article comes here.'

@description('Name of the host\'s storage account.')
param accountName string

@description('Name of the app\'s identity.')
param identityName string

var packageContainer = 'app-package'

// The host makes containers, queues and tables of its own choosing here, so these three roles stand on the whole account,
// which holds nothing else. Blob Data Owner is what the host's documentation asks for on AzureWebJobsStorage.
var hostRoles = [
  {
    id: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
    why: 'Storage Blob Data Owner: package, leases, function keys.'
  }
  {
    id: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
    why: 'Storage Queue Data Contributor: the inner queue of the blob trigger.'
  }
  {
    id: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
    why: 'Storage Table Data Contributor: the diagnostic events of the host.'
  }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: 7
    }
  }
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: packageContainer
  properties: {
    publicAccess: 'None'
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRoles: {
    name: guid(account.id, identity.id, role.id)
    scope: account
    properties: {
      description: role.why
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    }
  }
]

@description('Address of the container that holds the deployed package.')
output packageContainerUri string = '${account.properties.primaryEndpoints.blob}${package.name}'
