metadata description = 'Application Insights on a Log Analytics workspace, both without local (key) authentication.'

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param componentName string

@description('Azure region.')
param location string

@description('Days that telemetry is kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Gigabytes of telemetry taken in a day before the workspace stops taking more; -1 is no cap.')
param dailyQuotaGb int

@description('Name of the app\'s identity.')
param identityName string

@description('Tags of the resources.')
param tags object

// Monitoring Metrics Publisher: despite its name it is the role for sending any telemetry to Application Insights.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaGb
    }
    features: {
      disableLocalAuth: true
    }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: componentName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource sendTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, identity.id, metricsPublisher)
  scope: component
  properties: {
    description: 'The app sends its telemetry to this component and to no other.'
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Resource id of the component.')
output componentId string = component.id

@description('Name of the component.')
output componentName string = component.name

@description('Where telemetry goes. Not a secret: sending needs the role above.')
output connectionString string = component.properties.ConnectionString
