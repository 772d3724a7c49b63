import type {
    Effect,
    OperationForm,
    OperationName,
    Preview
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation';
import type { Outcome } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/outcome';
import { filledText, text } from './webPage';

/** Operations whose form can be corrected where it was refused. */
const EDITABLE: OperationName[] = ['ship', 'correct'];

/** The view of the page that confirms an operation, or says why it is refused. */
export function askView(name: OperationName, orderNo: string, form: OperationForm, preview: Preview): object {
    const outcome = preview.outcome.outcome;
    return {
        isDanger: name === 'cancel' || name === 'accept',
        edit: outcome === 'rejected' && EDITABLE.indexOf(name) >= 0 ? editView(form, preview.outcome) : null,
        name: name,
        heading: text('act.' + name),
        orderNo: orderNo,
        effects: preview.effects.map(effectText),
        isPossible: outcome === 'applied' && preview.effects.length > 0,
        isNothing: outcome === 'repeated' || outcome === 'stale',
        refusal: outcome === 'rejected' ? refusalView(preview.outcome) : null,
        fields: fieldsOf(form)
    };
}

/** An effect in words. */
export function effectText(effect: Effect): string {
    const values =
        effect.code === 'status' ? effect.values.map((status) => text('status.' + status, status)) : effect.values;
    return filledText('effect.' + effect.code, values);
}

/** Why something is refused, in a sentence. */
export function refusalText(outcome: Outcome): string {
    const field = (outcome.path || '').replace(/^.*\./, '');
    return text('refused.' + outcome.code + '.' + field, text('refused.' + outcome.code, outcome.msg || ''));
}

/** The view of a refusal: what is wrong, where, and what is allowed. */
function refusalView(outcome: Outcome): object {
    const code = outcome.code || '';
    const path = outcome.path || '';
    return {
        code: code,
        what: refusalText(outcome),
        where: path === '' ? '' : text('field.' + path.replace(/^.*\./, ''), path),
        expected: outcome.expected || '',
        current: outcome.current ? text('status.' + outcome.current, outcome.current) : '',
        allowed: (outcome.allowed || []).map((word) => text('status.' + word, text('act.' + word, word))).join(', '),
        isNothingAllowed: outcome.allowed !== undefined && outcome.allowed.length === 0
    };
}

/** The form as it was sent, with what is wrong beside its field. */
function editView(form: OperationForm, outcome: Outcome): object {
    const wrong = (outcome.path || '').replace(/^.*\./, '');
    return {
        carrier: form.carrier,
        trackingNumber: form.trackingNumber,
        packageNo: form.packageNo,
        wrong: wrong,
        error: refusalText(outcome),
        units: Object.keys(form.units).map((productId, index) => ({
            index: index,
            productId: productId,
            count: form.units[productId]
        }))
    };
}

/** The hidden fields of the confirmation form. */
function fieldsOf(form: OperationForm): Array<{ name: string; value: string }> {
    const fields = [
        { name: 'eventId', value: form.eventId },
        { name: 'packageNo', value: form.packageNo },
        { name: 'carrier', value: form.carrier },
        { name: 'trackingNumber', value: form.trackingNumber },
        { name: 'reason', value: form.reason },
        { name: 'cancelId', value: form.cancelId }
    ];
    return fields
        .concat(Object.keys(form.units).map((id) => ({ name: 'units-' + id, value: String(form.units[id]) })))
        .filter((field) => field.value !== '');
}
