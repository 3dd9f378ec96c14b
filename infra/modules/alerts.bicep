metadata description = 'What wakes somebody up. docs/operations.md says for each alert what to do.'

@description('Azure region.')
param location string

@description('Who is told; empty is nobody, and the alerts are seen in the portal only.')
param email string

@description('What the name of an alert begins with.')
param namePrefix string

@description('Name of the action group.')
param actionGroupName string

@description('Application Insights component.')
param componentId string

@description('Data account.')
param articleAccountId string

@description('Event Grid system topic.')
param topicId string

@description('Messages waiting in all queues of the data account, averaged over an hour, above which the pipeline is behind.')
param backlogThreshold int

@description('Minutes a message may wait before a function takes it up.')
param queueAgeMinutes int

@description('Failed invocations in 15 minutes that are still usual.')
param failedInvocations int

@description('Tags of the resources.')
param tags object

var actionGroupId = empty(email) ? '' : actionGroup.id

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'kutip'
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

module poisoned 'query-alert.bicep' = {
  params: {
    name: '${namePrefix}poison-messages'
    summary: 'A message went to a poison queue: an article or an upload could not be handled after all its tries.'
    severity: 2
    location: location
    componentId: componentId
    query: loadTextContent('../queries/poison-messages.kql')
    actionGroupId: actionGroupId
    tags: tags
  }
}

module stale 'query-alert.bicep' = {
  params: {
    name: '${namePrefix}queue-age'
    summary: 'Messages wait longer in a queue than they should before a function takes them up.'
    severity: 2
    location: location
    componentId: componentId
    query: replace(loadTextContent('../queries/queue-age.kql'), '{minutes}', string(queueAgeMinutes))
    actionGroupId: actionGroupId
    tags: tags
  }
}

module failing 'metric-alert.bicep' = {
  params: {
    name: '${namePrefix}failed-invocations'
    summary: 'Functions fail more often than usual.'
    severity: 2
    targetId: componentId
    metricNamespace: 'microsoft.insights/components'
    metricName: 'requests/failed'
    aggregation: 'Count'
    threshold: failedInvocations
    actionGroupId: actionGroupId
    tags: tags
  }
}

// The only measure of queue length that the platform keeps: over all queues of the account, taken once an hour.
module behind 'metric-alert.bicep' = {
  params: {
    name: '${namePrefix}queue-backlog'
    summary: 'More messages wait in the queues than the pipeline should leave there.'
    severity: 2
    targetId: '${articleAccountId}/queueServices/default'
    metricNamespace: 'Microsoft.Storage/storageAccounts/queueServices'
    metricName: 'QueueMessageCount'
    aggregation: 'Average'
    threshold: backlogThreshold
    window: 'PT1H'
    frequency: 'PT15M'
    actionGroupId: actionGroupId
    tags: tags
  }
}

module undelivered 'metric-alert.bicep' = {
  params: {
    name: '${namePrefix}events-dead-lettered'
    summary: 'Event Grid gave up on an upload event: an uploaded file has not been parsed.'
    severity: 1
    targetId: topicId
    metricNamespace: 'Microsoft.EventGrid/systemTopics'
    metricName: 'DeadLetteredCount'
    aggregation: 'Total'
    threshold: 0
    actionGroupId: actionGroupId
    tags: tags
  }
}

module refused 'metric-alert.bicep' = {
  params: {
    name: '${namePrefix}event-delivery-failing'
    summary: 'Event Grid cannot reach the app; it keeps trying for 24 hours.'
    severity: 2
    targetId: topicId
    metricNamespace: 'Microsoft.EventGrid/systemTopics'
    metricName: 'DeliveryAttemptFailCount'
    aggregation: 'Total'
    threshold: 20
    actionGroupId: actionGroupId
    tags: tags
  }
}

module throttled 'metric-alert.bicep' = {
  params: {
    name: '${namePrefix}storage-throttled'
    summary: 'The data account turns requests away because there are too many.'
    severity: 3
    targetId: articleAccountId
    metricNamespace: 'Microsoft.Storage/storageAccounts'
    metricName: 'Transactions'
    aggregation: 'Total'
    threshold: 100
    dimensions: [
      {
        name: 'ResponseType'
        operator: 'Include'
        values: ['ClientAccountRequestThrottlingError', 'ClientThrottlingError', 'ServerBusyError']
      }
    ]
    actionGroupId: actionGroupId
    tags: tags
  }
}
