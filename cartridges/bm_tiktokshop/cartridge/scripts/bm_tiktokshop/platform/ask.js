'use strict';

var webPage = require('./webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').Effect} Effect */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').OperationForm} OperationForm */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').OperationName} OperationName */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').Preview} Preview */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/outcome').Outcome} Outcome */

/**
 * The view of the page that confirms an operation, or says why it is refused.
 * @param {OperationName} name
 * @param {string} orderNo
 * @param {OperationForm} form
 * @param {Preview} preview
 * @returns {object}
 */
function askView(name, orderNo, form, preview) {
    var outcome = preview.outcome.outcome;
    return {
        name: name,
        heading: webPage.text('act.' + name),
        orderNo: orderNo,
        effects: preview.effects.map(effectText),
        isPossible: outcome === 'applied' && preview.effects.length > 0,
        isNothing: outcome === 'repeated' || outcome === 'stale',
        refusal: outcome === 'rejected' ? refusalView(preview.outcome) : null,
        fields: fieldsOf(form)
    };
}

/**
 * @param {Effect} effect
 * @returns {string}
 */
function effectText(effect) {
    var values =
        effect.code === 'status'
            ? effect.values.map(function (status) {
                  return webPage.text('status.' + status, status);
              })
            : effect.values;
    return webPage.filledText('effect.' + effect.code, values);
}

/**
 * The view of a refusal: what is wrong, where, and what is allowed.
 * @param {Outcome} outcome
 * @returns {object}
 */
function refusalView(outcome) {
    var code = outcome.code || '';
    var path = outcome.path || '';
    return {
        code: code,
        what: webPage.text('refused.' + code, outcome.msg || ''),
        where: path === '' ? '' : webPage.text('field.' + path.replace(/^.*\./, ''), path),
        expected: outcome.expected || '',
        current: outcome.current ? webPage.text('status.' + outcome.current, outcome.current) : '',
        allowed: (outcome.allowed || [])
            .map(function (word) {
                return webPage.text('status.' + word, webPage.text('act.' + word, word));
            })
            .join(', '),
        isNothingAllowed: outcome.allowed !== undefined && outcome.allowed.length === 0
    };
}

/**
 * The hidden fields of the confirmation form.
 * @param {OperationForm} form
 * @returns {Array<{ name: string, value: string }>}
 */
function fieldsOf(form) {
    var fields = [
        { name: 'eventId', value: form.eventId },
        { name: 'packageNo', value: form.packageNo },
        { name: 'carrier', value: form.carrier },
        { name: 'trackingNumber', value: form.trackingNumber },
        { name: 'reason', value: form.reason },
        { name: 'cancelId', value: form.cancelId }
    ];

    return fields
        .concat(
            Object.keys(form.units).map(function (id) {
                return { name: 'units-' + id, value: String(form.units[id]) };
            })
        )
        .filter(function (field) {
            return field.value !== '';
        });
}

module.exports = askView;
