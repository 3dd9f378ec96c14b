metadata description = 'The articles: containers, queues and tables of the data account, what is kept how long, and who may touch what.'

@description('Name of the data account.')
param accountName string

@description('Names of the containers, queues and tables: infra/article-storage.json.')
param names articleStorage

@description('Name of the container that takes events which could not be delivered.')
param deadLetterContainer string

@description('Name of the app\'s identity.')
param identityName string

@description('Object id of a person or a pipeline that uploads articles in bulk; empty is nobody.')
param uploaderPrincipalId string

@description('Kind of that uploader.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param uploaderPrincipalType string

@description('Days that a deleted blob or container can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int

@description('Days that a replaced version of an uploaded file is kept.')
@minValue(1)
param versionRetentionDays int

@description('Days that the content of poison messages and of undelivered events is kept.')
@minValue(1)
param failureRetentionDays int

@description('Days after which an uploaded file is deleted; 0 keeps it.')
@minValue(0)
param uploadRetentionDays int

@export()
@description('Names of what the data account holds.')
type articleStorage = {
  @description('Blob containers. The first one takes the uploads.')
  containers: string[]

  @description('Queues.')
  queues: string[]

  @description('Tables.')
  tables: string[]
}

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var uploads = names.containers[0]
var derived = filter(names.containers, name => name != uploads && name != 'poison')

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
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for name in names.containers: {
    parent: blobs
    name: name
    properties: {
      publicAccess: 'None'
    }
  }
]

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: deadLetterContainer
  properties: {
    publicAccess: 'None'
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for name in names.queues: {
    parent: queueService
    name: name
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [
  for name in names.tables: {
    parent: tableService
    name: name
  }
]

// An article is a few kilobytes: moving it to a cooler tier costs more than it saves, so nothing is tiered.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: concat(
        [
          {
            name: 'old-versions-of-uploads'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['${uploads}/']
              }
              actions: {
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: versionRetentionDays
                  }
                }
              }
            }
          }
          {
            name: 'old-versions-of-what-can-be-made-again'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: map(derived, name => '${name}/')
              }
              actions: {
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: 1
                  }
                }
              }
            }
          }
          {
            name: 'failures'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['poison/', '${deadLetterContainer}/']
              }
              actions: {
                baseBlob: {
                  delete: {
                    daysAfterModificationGreaterThan: failureRetentionDays
                  }
                }
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: 1
                  }
                }
              }
            }
          }
        ],
        uploadRetentionDays == 0
          ? []
          : [
              {
                name: 'uploads'
                enabled: true
                type: 'Lifecycle'
                definition: {
                  filters: {
                    blobTypes: ['blockBlob']
                    prefixMatch: ['${uploads}/']
                  }
                  actions: {
                    baseBlob: {
                      delete: {
                        daysAfterModificationGreaterThan: uploadRetentionDays
                      }
                    }
                  }
                }
              }
            ]
      )
    }
  }
}

// Roles for blobs and messages stand on one container or one queue each: the dead letters, and what is added to the account later, are
// out of the app's reach.
resource containerAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in names.containers: {
    name: guid(containers[i].id, identity.id, blobDataContributor)
    scope: containers[i]
    properties: {
      description: 'Reads, writes and (on request) deletes blobs of ${name}.'
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    }
  }
]

// Contributor, not Message Processor and Sender: the trigger renews a message while it works on it and delays it after a failure, and both
// update the message, which neither of the two may.
resource queueAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in names.queues: {
    name: guid(queues[i].id, identity.id, queueDataContributor)
    scope: queues[i]
    properties: {
      description: 'Sends, takes, renews and deletes messages of ${name}.'
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
    }
  }
]

// On the account, because making a table and writing rows in one transaction address the account and not a table; it holds no other tables.
resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identity.id, tableDataContributor)
  scope: account
  properties: {
    description: 'Reads and writes rows of the tables.'
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource uploaderAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(uploaderPrincipalId)) {
  name: guid(containers[0].id, uploaderPrincipalId, blobDataContributor)
  scope: containers[0]
  properties: {
    description: 'Uploads articles in bulk.'
    principalId: uploaderPrincipalId
    principalType: uploaderPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}
