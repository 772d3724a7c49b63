'use strict';

var operation = require('./operation');
var packages = require('./packages');

/** What a message that was decided will do, here and elsewhere. */
function effectsOf(state, changes, message, setup) {
    var effects = changes.addedPackages
        .map(function (packageNo) {
            return packageEffect('package', message, packageNo);
        })
        .concat(
            changes.correctedPackages.map(function (packageNo) {
                return correctionEffect(state, message, packageNo);
            })
        );
    if (packages.countUnits(changes.returnStock) > 0) {
        effects.push(operation.effect('units', unitsText(changes.returnStock)));
    }
    if (changes.cancelOrder) {
        effects.push(operation.effect(setup.ownsOrderStatus ? 'cancel-order' : 'cancel-recorded'));
    }
    if (changes.status !== state.status) {
        effects.push(operation.effect('status', state.status, changes.status));
    }
    return effects.concat([operation.effect('tiktok-' + setup.reporter), operation.effect(omsEffect(message, setup))]);
}

/** For example `2 × 701643632930, 1 × 701643632947`. */
function unitsText(units) {
    return Object.keys(units)
        .map(function (productId) {
            return packages.unitsOf(units, productId) + ' × ' + productId;
        })
        .join(', ');
}

function packageEffect(code, message, packageNo) {
    var told = message.packages.filter(function (parcel) {
        return parcel.packageNo === packageNo;
    })[0];
    return operation.effect(code, packageNo, told.carrier, told.trackingNumber, unitsText(told.items || {}));
}

function correctionEffect(state, message, packageNo) {
    var told = packageEffect('correction', message, packageNo);
    var known = state.packages[packageNo];
    return operation.effect(
        'correction',
        packageNo,
        known.carrier + ' ' + known.trackingNumber,
        told.values[1] + ' ' + told.values[2]
    );
}

/** Cancellations are told to the OMS; for shipments there is no way to. */
function omsEffect(message, setup) {
    if (message.status !== 'CANCELLED') {
        return 'oms-not-told';
    }
    return setup.hasOms ? 'oms-told' : 'oms-none';
}

module.exports = {
    effectsOf: effectsOf,
    unitsText: unitsText
};
