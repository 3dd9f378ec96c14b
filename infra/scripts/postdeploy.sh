#!/bin/sh
# Runs after azd has deployed the code: subscribes the app to the uploads, then sends a sample article through it and reads its quote back.
# Needs the Azure CLI (signed in) and curl. Safe to run again.
set -eu

: "${AZURE_RESOURCE_GROUP:?run it through azd, or export the values of azd env get-values}"
: "${AZURE_SUBSCRIPTION_ID:?}" "${SERVICE_API_NAME:?}" "${SERVICE_API_URI:?}"
: "${AZURE_STORAGE_ACCOUNT_NAME:?}" "${KUTIP_EVENT_TOPIC:?}" "${KUTIP_UPLOAD_CONTAINER:?}" "${KUTIP_DEAD_LETTER_CONTAINER:?}"

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
pause=${KUTIP_CHECK_PAUSE:-5}
tries=${KUTIP_CHECK_TRIES:-60}

fail() {
    printf 'postdeploy: %s\n' "$1" >&2
    exit 1
}

# wait_for WHAT COMMAND...: runs the command until it succeeds.
wait_for() {
    what=$1
    shift
    left=$tries
    until "$@"; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || fail "$what: still not so after $tries tries, $pause s apart."
        sleep "$pause"
    done
}

app_keys() {
    az functionapp keys list --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --name "$SERVICE_API_NAME" "$@"
}

is_healthy() {
    curl --silent --fail --max-time 30 --output /dev/null "$SERVICE_API_URI/api/health"
}

# The host makes this key when the blob extension first starts. Only its presence is asked for, never its value.
has_webhook_key() {
    app_keys --query "contains(keys(systemKeys), 'blobs_extension')" --output tsv 2>/dev/null | grep -qi true
}

# The key goes to curl through standard input, so that it stands in no list of processes.
call() {
    printf 'header = "x-functions-key: %s"\n' "$key" | curl --silent --show-error --fail --max-time 60 --config - "$@"
}

is_finished() {
    answer=$(call "$article" 2>/dev/null) || return 1
    printf '%s' "$answer" | grep -Eq '"status" *: *"(ready|failed)"'
}

echo "Waiting for $SERVICE_API_URI to answer ..."
wait_for 'the app answers /api/health' is_healthy
wait_for 'the app has made the key of its blob webhook' has_webhook_key

echo "Subscribing ParseArticle to uploads in $KUTIP_UPLOAD_CONTAINER ..."
az deployment group create --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
    --name kutip-event-subscription --template-file "$here/../modules/event-subscription.bicep" --output none \
    --parameters topicName="$KUTIP_EVENT_TOPIC" functionAppName="$SERVICE_API_NAME" accountName="$AZURE_STORAGE_ACCOUNT_NAME" \
    uploadContainer="$KUTIP_UPLOAD_CONTAINER" deadLetterContainer="$KUTIP_DEAD_LETTER_CONTAINER"

if [ "${KUTIP_SIGN_IN:-false}" = true ]; then
    echo 'Sign-in is on, so the sample article is left out: sign in and upload one.'
    exit 0
fi

key=$(app_keys --query functionKeys.default --output tsv)
[ -n "$key" ] || fail 'the app has no default function key.'
name=deployment-check-$(date -u +%Y%m%dT%H%M%SZ).txt
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

echo "Uploading $name ..."
call --request POST --header 'Content-Type: text/plain; charset=utf-8' --data-binary "@$here/sample-article.txt" \
    --dump-header "$headers" --output /dev/null "$SERVICE_API_URI/api/articles?name=$name"
location=$(sed -n 's/^[Ll]ocation: *//p' "$headers" | tr -d '\r' | tail -n 1)
case $location in
    '') fail 'the upload was answered without a Location.' ;;
    /*) article=$SERVICE_API_URI$location ;;
    *) article=$location ;;
esac

wait_for "$article is ready" is_finished
printf '%s' "$answer" | grep -Eq '"status" *: *"ready"' || fail "the sample article failed: $answer"
# The sentence stands in the article's text too: it must come after the name of the quotes.
printf '%s' "$answer" | tr -d '\r\n' | grep -Eq '"quotes" *: *\[.*Kami mengunggah satu berkas' || fail "the sample article came back without its quote: $answer"
echo "The sample article came back with its quote: $article"
