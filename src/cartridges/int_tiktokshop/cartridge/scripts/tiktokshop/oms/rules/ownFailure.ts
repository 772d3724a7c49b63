import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';

/** What the OMS has sent. */
type Sent = 'event' | 'decision';

/** The rejection after a failure of our own, which may pass. */
export function notApplied(sent: Sent): Outcome {
    return rejected('internal_error', '', '', 'The ' + sent + ' could not be applied; send it again');
}

/** The rejection where the request may create no more custom objects: nothing of it has happened. */
export function tryAgainLater(sent: Sent): Outcome {
    const msg =
        'This request needs more custom objects than B2C Commerce allows; send the ' + sent + ' again in another one';
    return rejected('try_again_later', '', 'the same ' + sent + ' in another request', msg);
}
