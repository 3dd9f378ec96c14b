targetScope = 'subscription'

metadata name = 'Kutip'
metadata description = 'Kutip on Azure Functions (Flex Consumption) and Azure Storage, without a shared key anywhere.'

@description('Name of the azd environment; goes into names and tags.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Azure region; one that has Flex Consumption.')
@minLength(1)
@metadata({
  azd: {
    type: 'location'
  }
})
param location string

@description('Resource group to make; empty names it after the environment.')
param resourceGroupName string = ''

@description('Object id of whoever deploys and uploads articles in bulk; gets access to the uploads container only. Empty is nobody.')
param principalId string = ''

@description('Kind of that principal: ServicePrincipal in a pipeline.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string = 'User'

@description('Memory of an instance in megabytes.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances at a time: the ceiling of cost.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 100

@description('Instances kept warm for HTTP.')
@minValue(0)
param alwaysReadyHttp int = 0

@description('Instances kept warm for ParseArticle.')
@minValue(0)
param alwaysReadyParse int = 0

@description('Instances kept warm for ExtractArticle.')
@minValue(0)
param alwaysReadyExtract int = 0

@description('Spread instances over availability zones, where the region has them.')
param zoneRedundant bool = false

@description('Redundancy of the data account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
param articleStorageSku string = 'Standard_ZRS'

@description('Put both storage accounts behind private endpoints in a virtual network. The HTTP endpoints stay public: Event Grid calls one.')
param privateNetwork bool = false

@description('Address space of that network, /24 or larger.')
param networkAddressPrefix string = '10.20.0.0/24'

@description('Client id of an app registration: Microsoft Entra sign-in before the API. Empty leaves the function keys alone to guard them.')
param signInClientId string = ''

@description('Origins of other sites whose pages may call the API.')
param corsOrigins string[] = []

@description('Who gets the alerts by e-mail; empty is nobody.')
param alertEmail string = ''

@description('Messages waiting, averaged over an hour, above which the pipeline is behind.')
@minValue(1)
param backlogThreshold int = 10000

@description('Minutes a message may wait before a function takes it up.')
@minValue(1)
param queueAgeMinutes int = 15

@description('Failed invocations in 15 minutes that are still usual.')
@minValue(0)
param failedInvocations int = 20

@description('Days that telemetry is kept.')
@minValue(30)
@maxValue(730)
param telemetryRetentionDays int = 30

@description('Gigabytes of telemetry in a day before no more is taken; -1 is no cap.')
param telemetryDailyGb int = 5

@description('Days that a deleted blob or container can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 14

@description('Days that a replaced version of an uploaded file is kept.')
@minValue(1)
param versionRetentionDays int = 30

@description('Days that poison messages\' content and undelivered events are kept.')
@minValue(1)
param failureRetentionDays int = 90

@description('Days after which uploaded files are deleted; 0 keeps them.')
@minValue(0)
param uploadRetentionDays int = 0

@description('Further app settings of the function app, by name.')
param extraSettings object = {}

@description('Further tags of every resource.')
param tags object = {}

var abbreviations = loadJsonContent('abbreviations.json')
var articleStorageNames = loadJsonContent('article-storage.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var name = 'kutip-${token}'
var identityName = '${abbreviations.managedIdentityUserAssignedIdentities}${name}'
var hostAccountName = '${abbreviations.storageStorageAccounts}kutiphost${token}'
var articleAccountName = '${abbreviations.storageStorageAccounts}kutip${token}'
var functionAppName = '${abbreviations.webSitesFunctions}${name}'
var componentName = '${abbreviations.insightsComponents}${name}'
var deadLetterContainer = 'event-dead-letters'
var allTags = union(tags, {
  'azd-env-name': environmentName
})
var warm = filter(
  [
    { name: 'http', instanceCount: alwaysReadyHttp }
    { name: 'blob', instanceCount: alwaysReadyParse }
    { name: 'function:ExtractArticle', instanceCount: alwaysReadyExtract }
  ],
  group => group.instanceCount > 0
)

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: empty(resourceGroupName)
    ? '${abbreviations.resourcesResourceGroups}kutip-${environmentName}'
    : resourceGroupName
  location: location
  tags: allTags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: identityName
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  dependsOn: [identity]
  params: {
    workspaceName: '${abbreviations.operationalInsightsWorkspaces}${name}'
    componentName: componentName
    location: location
    retentionDays: telemetryRetentionDays
    dailyQuotaGb: telemetryDailyGb
    identityName: identityName
    tags: allTags
  }
}

module hostAccount 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: hostAccountName
    location: location
    // Instances in all zones are of no use with an account in one.
    skuName: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
    privateOnly: privateNetwork
    tags: allTags
  }
}

module hostStorage 'modules/host-storage.bicep' = {
  scope: group
  dependsOn: [identity, hostAccount]
  params: {
    accountName: hostAccountName
    identityName: identityName
  }
}

module articleAccount 'modules/storage-account.bicep' = {
  scope: group
  params: {
    name: articleAccountName
    location: location
    skuName: articleStorageSku
    privateOnly: privateNetwork
    tags: allTags
  }
}

module articleStorage 'modules/article-storage.bicep' = {
  scope: group
  dependsOn: [identity, articleAccount]
  params: {
    accountName: articleAccountName
    names: articleStorageNames
    deadLetterContainer: deadLetterContainer
    identityName: identityName
    uploaderPrincipalId: principalId
    uploaderPrincipalType: principalType
    softDeleteDays: softDeleteDays
    versionRetentionDays: versionRetentionDays
    failureRetentionDays: failureRetentionDays
    uploadRetentionDays: uploadRetentionDays
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    name: '${abbreviations.networkVirtualNetworks}${name}'
    securityGroupName: '${abbreviations.networkNetworkSecurityGroups}${name}'
    location: location
    addressPrefix: networkAddressPrefix
    tags: allTags
  }
}

module hostEndpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  scope: group
  dependsOn: [hostAccount]
  params: {
    accountName: hostAccountName
    namePrefix: abbreviations.networkPrivateEndpoints
    location: location
    subnetId: network!.outputs.endpointSubnetId
    tags: allTags
  }
}

module articleEndpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  scope: group
  dependsOn: [articleAccount]
  params: {
    accountName: articleAccountName
    namePrefix: abbreviations.networkPrivateEndpoints
    location: location
    subnetId: network!.outputs.endpointSubnetId
    tags: allTags
  }
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  // The app is of no use before it may reach its storage.
  dependsOn: [articleStorage, hostEndpoints, articleEndpoints]
  params: {
    planName: '${abbreviations.webServerFarms}${name}'
    appName: functionAppName
    serviceName: 'api'
    location: location
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReady: warm
    zoneRedundant: zoneRedundant
    identity: {
      id: identity.outputs.id
      clientId: identity.outputs.clientId
    }
    packageContainerUri: hostStorage.outputs.packageContainerUri
    hostStorage: {
      blob: hostAccount.outputs.blobEndpoint
      queue: hostAccount.outputs.queueEndpoint
      table: hostAccount.outputs.tableEndpoint
    }
    articleStorage: {
      blob: articleAccount.outputs.blobEndpoint
      queue: articleAccount.outputs.queueEndpoint
      table: articleAccount.outputs.tableEndpoint
    }
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    extraSettings: union(
      extraSettings,
      empty(signInClientId) ? {} : { OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.outputs.clientId }
    )
    corsOrigins: corsOrigins
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    tags: allTags
  }
}

module signIn 'modules/sign-in.bicep' = if (!empty(signInClientId)) {
  scope: group
  dependsOn: [functionApp]
  params: {
    functionAppName: functionAppName
    clientId: signInClientId
    openPaths: ['/api/health', '/api/health/live', '/api/health/ready', '/runtime/webhooks/blobs']
  }
}

module eventTopic 'modules/event-topic.bicep' = {
  scope: group
  dependsOn: [articleStorage]
  params: {
    name: '${abbreviations.eventGridSystemTopics}${name}'
    location: location
    accountName: articleAccountName
    deadLetterContainer: deadLetterContainer
    tags: allTags
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    email: alertEmail
    namePrefix: '${abbreviations.insightsMetricAlerts}${name}-'
    actionGroupName: '${abbreviations.insightsActionGroups}${name}'
    componentId: monitoring.outputs.componentId
    articleAccountId: articleAccount.outputs.id
    topicId: eventTopic.outputs.id
    backlogThreshold: backlogThreshold
    queueAgeMinutes: queueAgeMinutes
    failedInvocations: failedInvocations
    tags: allTags
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  dependsOn: [monitoring]
  params: {
    location: location
    componentName: componentName
    tags: allTags
  }
}

@description('Region of the deployment.')
output AZURE_LOCATION string = location

@description('Tenant that identities belong to.')
output AZURE_TENANT_ID string = tenant().tenantId

@description('Resource group of everything above.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Name of the function app.')
output SERVICE_API_NAME string = functionApp.outputs.name

@description('Address of the API.')
output SERVICE_API_URI string = functionApp.outputs.uri

@description('Name of the account that holds the articles.')
output AZURE_STORAGE_ACCOUNT_NAME string = articleAccount.outputs.name

@description('Container that takes the uploads.')
output KUTIP_UPLOAD_CONTAINER string = articleStorageNames.containers[0]

@description('Address of that container, for bulk uploads.')
output KUTIP_UPLOAD_URI string = '${articleAccount.outputs.blobEndpoint}${articleStorageNames.containers[0]}'

@description('Container that takes events which could not be delivered.')
output KUTIP_DEAD_LETTER_CONTAINER string = deadLetterContainer

@description('Event Grid system topic, to which the post-deploy script adds the subscription.')
output KUTIP_EVENT_TOPIC string = eventTopic.outputs.name

@description('True if sign-in stands before the API.')
output KUTIP_SIGN_IN bool = !empty(signInClientId)

@description('Client id of the app\'s identity.')
output KUTIP_IDENTITY_CLIENT_ID string = identity.outputs.clientId

@description('Object id of the app\'s identity: the subject of the federated credential of sign-in.')
output KUTIP_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId

@description('Application Insights component that holds the telemetry.')
output APPLICATIONINSIGHTS_NAME string = monitoring.outputs.componentName
