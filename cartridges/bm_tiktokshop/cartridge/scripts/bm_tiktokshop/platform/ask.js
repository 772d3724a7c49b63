'use strict';

var webPage = require('./webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').Effect} Effect */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').OperationForm} OperationForm */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').OperationName} OperationName */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation').Preview} Preview */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/outcome').Outcome} Outcome */

/** Operations whose form can be corrected where it was refused. */
var EDITABLE = ['ship', 'correct'];

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
        isDanger: name === 'cancel' || name === 'accept',
        edit: outcome === 'rejected' && EDITABLE.indexOf(name) >= 0 ? editView(form, preview.outcome) : null,
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
 * An effect in words.
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
 * Why something is refused, in a sentence.
 * @param {Outcome} outcome
 * @returns {string}
 */
function refusalText(outcome) {
    var field = (outcome.path || '').replace(/^.*\./, '');
    return webPage.text(
        'refused.' + outcome.code + '.' + field,
        webPage.text('refused.' + outcome.code, outcome.msg || '')
    );
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
        what: refusalText(outcome),
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
 * The form as it was sent, with what is wrong beside its field.
 * @param {OperationForm} form
 * @param {Outcome} outcome
 * @returns {object}
 */
function editView(form, outcome) {
    var wrong = (outcome.path || '').replace(/^.*\./, '');
    return {
        carrier: form.carrier,
        trackingNumber: form.trackingNumber,
        packageNo: form.packageNo,
        wrong: wrong,
        error: refusalText(outcome),
        units: Object.keys(form.units).map(function (productId, index) {
            return {
                index: index,
                productId: productId,
                count: form.units[productId]
            };
        })
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

module.exports = {
    askView: askView,
    effectText: effectText,
    refusalText: refusalText
};
