# Runs after azd has deployed the code: subscribes the app to the uploads, then sends a sample article through it and reads its quote back.
# Needs the Azure CLI (signed in). Safe to run again. The same steps as postdeploy.sh.
$ErrorActionPreference = 'Stop'

foreach ($needed in 'AZURE_RESOURCE_GROUP', 'AZURE_SUBSCRIPTION_ID', 'SERVICE_API_NAME', 'SERVICE_API_URI', 'AZURE_STORAGE_ACCOUNT_NAME',
    'KUTIP_EVENT_TOPIC', 'KUTIP_UPLOAD_CONTAINER', 'KUTIP_DEAD_LETTER_CONTAINER') {
    if (-not [Environment]::GetEnvironmentVariable($needed)) {
        throw "${needed} is not set: run it through azd, or set the values of azd env get-values."
    }
}

$pause = if ($env:KUTIP_CHECK_PAUSE) { [int]$env:KUTIP_CHECK_PAUSE } else { 5 }
$tries = if ($env:KUTIP_CHECK_TRIES) { [int]$env:KUTIP_CHECK_TRIES } else { 60 }
$app = @('--subscription', $env:AZURE_SUBSCRIPTION_ID, '--resource-group', $env:AZURE_RESOURCE_GROUP, '--name', $env:SERVICE_API_NAME)

function Wait-Until([string] $What, [scriptblock] $Condition) {
    for ($try = 0; $try -lt $tries; $try++) {
        $value = & $Condition
        if ($value) { return $value }
        Start-Sleep -Seconds $pause
    }
    throw "${What}: still not so after $tries tries, $pause s apart."
}

Write-Host "Waiting for $env:SERVICE_API_URI to answer ..."
Wait-Until 'the app answers /api/health' {
    try { (Invoke-WebRequest "$env:SERVICE_API_URI/api/health" -TimeoutSec 30).StatusCode -eq 200 } catch { $false }
} | Out-Null
# The host makes this key when the blob extension first starts. Only its presence is asked for, never its value.
Wait-Until 'the app has made the key of its blob webhook' {
    (az functionapp keys list @app --query "contains(keys(systemKeys), 'blobs_extension')" --output tsv 2>$null) -eq 'true'
} | Out-Null

Write-Host "Subscribing ParseArticle to uploads in $env:KUTIP_UPLOAD_CONTAINER ..."
az deployment group create --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
    --name kutip-event-subscription --template-file "$PSScriptRoot/../modules/event-subscription.bicep" --output none `
    --parameters topicName=$env:KUTIP_EVENT_TOPIC functionAppName=$env:SERVICE_API_NAME accountName=$env:AZURE_STORAGE_ACCOUNT_NAME `
    uploadContainer=$env:KUTIP_UPLOAD_CONTAINER deadLetterContainer=$env:KUTIP_DEAD_LETTER_CONTAINER
if ($LASTEXITCODE -ne 0) { throw 'The event subscription could not be made.' }

if ($env:KUTIP_SIGN_IN -eq 'true') {
    Write-Host 'Sign-in is on, so the sample article is left out: sign in and upload one.'
    exit 0
}

$key = az functionapp keys list @app --query functionKeys.default --output tsv
if (-not $key) { throw 'The app has no default function key.' }
$headers = @{ 'x-functions-key' = $key }
$name = "deployment-check-$([DateTime]::UtcNow.ToString('yyyyMMddTHHmmssZ')).txt"

Write-Host "Uploading $name ..."
$upload = Invoke-WebRequest "$env:SERVICE_API_URI/api/articles?name=$name" -Method Post -Headers $headers `
    -ContentType 'text/plain; charset=utf-8' -InFile "$PSScriptRoot/sample-article.txt"
$location = @($upload.Headers.Location)[0]
if (-not $location) { throw 'The upload was answered without a Location.' }
$article = [Uri]::new([Uri]::new($env:SERVICE_API_URI), $location)

$answer = Wait-Until "$article is ready" {
    try { $seen = (Invoke-WebRequest $article -Headers $headers -TimeoutSec 60).Content } catch { return $null }
    if ($seen -match '"status" *: *"(ready|failed)"') { $seen }
}
if ($answer -notmatch '"status" *: *"ready"') { throw "The sample article failed: $answer" }
# The sentence stands in the article's text too: it must come after the name of the quotes.
if ($answer -notmatch '(?s)"quotes" *: *\[.*Kami mengunggah satu berkas') { throw "The sample article came back without its quote: $answer" }
Write-Host "The sample article came back with its quote: $article"
