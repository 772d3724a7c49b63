import type {
    Effect,
    OperationForm,
    OperationName,
    Preview
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operation';
import type { Outcome } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/outcome';
import { filledText, text } from './webPage';

/** The view of the page that confirms an operation, or says why it is refused. */
export function askView(name: OperationName, orderNo: string, form: OperationForm, preview: Preview): object {
    const outcome = preview.outcome.outcome;
    return {
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

function effectText(effect: Effect): string {
    const values =
        effect.code === 'status' ? effect.values.map((status) => text('status.' + status, status)) : effect.values;
    return filledText('effect.' + effect.code, values);
}

/** The view of a refusal: what is wrong, where, and what is allowed. */
function refusalView(outcome: Outcome): object {
    const code = outcome.code || '';
    const path = outcome.path || '';
    return {
        code: code,
        what: text('refused.' + code, outcome.msg || ''),
        where: path === '' ? '' : text('field.' + path.replace(/^.*\./, ''), path),
        expected: outcome.expected || '',
        current: outcome.current ? text('status.' + outcome.current, outcome.current) : '',
        allowed: (outcome.allowed || []).map((word) => text('status.' + word, text('act.' + word, word))).join(', '),
        isNothingAllowed: outcome.allowed !== undefined && outcome.allowed.length === 0
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
