'use strict';

var fulfillment = require('../api/fulfillment');
var carriers = require('../domain/carriers');
var shipPlan = require('../domain/shipPlan');
var clock = require('../platform/clock');
var settings = require('../platform/settings');
var readShippingProviders = require('./readShippingProviders');
var reportResult = require('./reportResult');

/**
 * Reports one package to TikTok: plans the call by what TikTok knows of the order, then makes it.
 * @param order - as Get Order Detail gave it; lines that ship are marked in it, for the order's next package
 * @param parcel - with the units inside
 * @param packageId - TikTok's id, if it was reported before; else empty
 */
function shipPackage(shop, shopId, order, parcel, packageId) {
    var wanted = { items: parcel.items || {}, trackingNumber: parcel.trackingNumber, packageId: packageId };
    var plan = shipPlan.planShipment(order, wanted, shop.region, clock.epochSeconds());
    if (plan.action === 'nothing') {
        return reportResult.reported(plan.packageId);
    }
    if (plan.action === 'wait') {
        return order.is_buyer_request_cancel
            ? reportResult.waitsForAnswer(plan.until)
            : reportResult.onHold(plan.until);
    }
    if (plan.action === 'refuse') {
        return reportResult.refused(plan.code, plan.msg);
    }
    var providers = readShippingProviders.readShippingProviders(shop, shopId, order.delivery_option_id || '');
    if (!providers.ok) {
        return reportResult.failed(providers);
    }
    var provider = carriers.providerFor(parcel.carrier, providers.data, settings.carrierNames());
    if (!provider) {
        return reportResult.refused(
            'unknown_carrier',
            'TikTok does not offer a carrier "' + parcel.carrier + '": extend the setting tiktokShopCarriers'
        );
    }
    var tracking = { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id };
    return report(shop, order, plan, tracking);
}

/** Makes the call that was planned. */
function report(shop, order, plan, tracking) {
    if (plan.action === 'mark-shipped') {
        var marked = fulfillment.markPackageAsShipped(shop.api, order.id, tracking, plan.lineIds);
        if (!marked.ok) {
            return reportResult.failed(marked);
        }
        var packageId = marked.data.package_id || '';
        markLines(order, plan.lineIds, packageId, tracking.trackingNumber);
        var warning = marked.data.warning ? marked.data.warning.message || '' : '';
        return { kind: 'reported', packageId: packageId, warning: warning };
    }
    if (plan.action === 'ship-package') {
        return shippedAs(plan.packageId, fulfillment.shipPackage(shop.api, plan.packageId, tracking));
    }
    if (plan.action === 'update-tracking') {
        return shippedAs(plan.packageId, fulfillment.updatePackageShippingInfo(shop.api, plan.packageId, tracking));
    }
    throw new Error('Not a call: ' + plan.action);
}

/** So that the order's next package does not take the same units. */
function markLines(order, lineIds, packageId, trackingNumber) {
    order.line_items.forEach(function (line) {
        if (!lineIds || lineIds.indexOf(line.id) >= 0) {
            line.package_id = packageId;
            line.tracking_number = trackingNumber;
        }
    });
}

function shippedAs(packageId, result) {
    return result.ok ? reportResult.reported(packageId) : reportResult.failed(result);
}

module.exports = {
    shipPackage: shipPackage
};
