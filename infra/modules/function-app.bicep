metadata description = 'The Flex Consumption plan and the function app on it. Its settings hold endpoints and the identity\'s client id, no secret.'

@description('Name of the plan.')
param planName string

@description('Name of the function app.')
param appName string

@description('Name that azure.yaml gives the service, by which azd finds the app to deploy to.')
param serviceName string

@description('Azure region.')
param location string

@description('Memory of an instance in megabytes.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Most instances at a time.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances kept warm per group: http, blob, or function:NAME for a queue function.')
param alwaysReady alwaysReadyGroup[]

@description('Spread the instances over availability zones.')
param zoneRedundant bool

@description('The identity that the app runs under.')
param identity appIdentity

@description('Address of the container that holds the deployed package.')
param packageContainerUri string

@description('Endpoints of the host\'s own account.')
param hostStorage storageEndpoints

@description('Endpoints of the data account.')
param articleStorage storageEndpoints

@description('Connection string of Application Insights.')
param applicationInsightsConnectionString string

@description('Further app settings, by name.')
param extraSettings object

@description('Origins of other sites whose pages may call the API.')
param corsOrigins string[]

@description('Subnet that the app\'s traffic leaves through; empty is none.')
param subnetId string

@description('Tags of the resources.')
param tags object

@export()
@description('Instances kept warm for one scale group.')
type alwaysReadyGroup = {
  @description('http, blob, or function:NAME.')
  name: string

  @description('How many.')
  instanceCount: int
}

@export()
@description('A user-assigned identity.')
type appIdentity = {
  @description('Resource id.')
  id: string

  @description('Client id.')
  clientId: string
}

@export()
@description('Endpoints of a storage account.')
type storageEndpoints = {
  @description('Blob endpoint.')
  blob: string

  @description('Queue endpoint.')
  queue: string

  @description('Table endpoint.')
  table: string
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  tags: union(tags, {
    'azd-service-name': serviceName
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      cors: {
        allowedOrigins: corsOrigins
        supportCredentials: false
      }
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReady
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(extraSettings, {
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
      ArticleStorage__blobServiceUri: articleStorage.blob
      ArticleStorage__clientId: identity.clientId
      ArticleStorage__credential: 'managedidentity'
      ArticleStorage__queueServiceUri: articleStorage.queue
      ArticleStorage__tableServiceUri: articleStorage.table
      // Which identity Azure.Identity takes where no other setting names one.
      AZURE_CLIENT_ID: identity.clientId
      AzureWebJobsStorage__blobServiceUri: hostStorage.blob
      AzureWebJobsStorage__clientId: identity.clientId
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__queueServiceUri: hostStorage.queue
      AzureWebJobsStorage__tableServiceUri: hostStorage.table
    })
  }

  // Deployment by user name and password is off for both of its doors; azd deploys with a Microsoft Entra token.
  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

@description('Resource id of the app.')
output id string = app.id

@description('Name of the app.')
output name string = app.name

@description('Address of the app.')
output uri string = 'https://${app.properties.defaultHostName}'
