#!/bin/sh
# The same in curl: ./client.sh ship ORDER_NO CARRIER TRACKING_NUMBER, or ./client.sh cancel ORDER_NO REASON.
# INSTANCE, CLIENT (id:secret), ORGANIZATION and SITE say where.
set -eu
organization=${ORGANIZATION:-f_ecom_sandbox_001}
token=$(curl -sS -u "$CLIENT" "$INSTANCE/dwsso/oauth2/access_token" -d grant_type=client_credentials \
    --data-urlencode "scope=c_tiktokshop_oms_rw SALESFORCE_COMMERCE_API:${organization#f_ecom_}" |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/')
case $1 in
ship) event='{"eventId": "ship-'$2'", "orderNo": "'$2'", "status": "Shipped",
    "packages": [{"packageNo": "1", "carrier": "'$3'", "trackingNumber": "'$4'"}]}' ;;
cancel) event='{"eventId": "cancel-'$2'", "orderNo": "'$2'", "status": "CANCELLED", "cancel": {"reason": "'$3'"}}' ;;
esac
curl -sS -H "authorization: Bearer $token" -H 'content-type: application/json' -d "{\"events\": [$event]}" \
    "$INSTANCE/custom/tiktokshop-oms/v1/organizations/$organization/order-events?siteId=${SITE:-RefArch}"
echo
