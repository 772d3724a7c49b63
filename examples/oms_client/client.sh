#!/bin/sh
# The same in curl. INSTANCE and CLIENT (id:secret) say where to send it; ORGANIZATION and SITE do, if not to the sandbox.
set -eu
case ${1:-}:$#:${INSTANCE:+known}:${CLIENT:+known} in
ship:4:known:known | cancel:3:known:known) ;;
*)
    echo 'client.sh ship ORDER_NO CARRIER TRACKING_NUMBER, or client.sh cancel ORDER_NO REASON' >&2
    echo 'INSTANCE (http://127.0.0.1:8080) and CLIENT (id:secret) say where to send it' >&2
    exit 2
    ;;
esac
# A quote in an argument would end its text in the JSON, and a line break is no part of one.
json() { printf '%s' "$1" | tr '\n\r\t' '   ' | sed 's/[\\"]/\\&/g'; }
organization=${ORGANIZATION:-f_ecom_sandbox_001}
token=$(curl -sS -u "$CLIENT" "$INSTANCE/dwsso/oauth2/access_token" -d grant_type=client_credentials \
    --data-urlencode "scope=c_tiktokshop_oms_rw SALESFORCE_COMMERCE_API:${organization#f_ecom_}" |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/')
case $token in *'"error"'*) echo "No token: $token" >&2; exit 1 ;; esac
order=$(json "$2")
case $1 in
ship) event='{"eventId": "ship-'$order'", "orderNo": "'$order'", "status": "Shipped",
    "packages": [{"packageNo": "1", "carrier": "'$(json "$3")'", "trackingNumber": "'$(json "$4")'"}]}' ;;
cancel) event='{"eventId": "cancel-'$order'", "orderNo": "'$order'", "status": "CANCELLED",
    "cancel": {"reason": "'$(json "$3")'"}}' ;;
esac
curl -sS -H "authorization: Bearer $token" -H 'content-type: application/json' -d "{\"events\": [$event]}" \
    "$INSTANCE/custom/tiktokshop-oms/v1/organizations/$organization/order-events?siteId=${SITE:-RefArch}"
echo
