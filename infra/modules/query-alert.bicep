metadata description = 'One alert on a query over the telemetry: it fires when the query returns any row.'

@description('Name of the alert.')
param name string

@description('What has happened, in one sentence.')
param summary string

@description('0 is critical, 4 is verbose.')
@minValue(0)
@maxValue(4)
param severity int

@description('Azure region: that of the component.')
param location string

@description('Application Insights component whose workspace is asked.')
param componentId string

@description('Kusto query.')
param query string

@description('Span of time looked at.')
param window string = 'PT15M'

@description('How often it is looked at.')
param frequency string = 'PT5M'

@description('Action group that is told; empty is none.')
param actionGroupId string

@description('Tags of the resource.')
param tags object

resource alert 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: name
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: name
    description: summary
    enabled: true
    severity: severity
    scopes: [componentId]
    windowSize: window
    evaluationFrequency: frequency
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: empty(actionGroupId) ? [] : [actionGroupId]
    }
  }
}
