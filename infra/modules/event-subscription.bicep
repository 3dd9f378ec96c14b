metadata description = '''
The way from an uploaded blob to ParseArticle. Deployed after the code (infra/scripts/postdeploy), because Event Grid shakes hands with
the webhook, which answers only when the app runs, and because the app makes the key of that webhook at its first start.
The key is read here, inside the deployment: it passes through no shell and no log.
'''

@description('Name of the system topic.')
param topicName string

@description('Name of the function app.')
param functionAppName string

@description('Name of the data account.')
param accountName string

@description('Name of the container whose blobs are articles.')
param uploadContainer string = 'articles'

@description('Name of the container that takes undelivered events.')
param deadLetterContainer string = 'event-dead-letters'

@description('Name of the function that takes the blobs.')
param functionName string = 'ParseArticle'

var hostKeys = listKeys('${app.id}/host/default', '2024-04-01')

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: '${uploadContainer}-created'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${hostKeys.systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // The closing slash keeps out containers whose names begin alike. The webhook itself matches no path, so this is the only filter.
      subjectBeginsWith: '/blobServices/default/containers/${uploadContainer}/'
      enableAdvancedFilteringOnArrays: false
      advancedFilters: [
        {
          // Only writes that end a blob; the steps on the way to one raise the same event type.
          operatorType: 'StringIn'
          key: 'data.api'
          values: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose']
        }
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}

@description('Name of the subscription.')
output name string = uploads.name
