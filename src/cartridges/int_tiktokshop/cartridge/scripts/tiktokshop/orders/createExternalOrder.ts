import { isCurrencyAllowed } from '../lifecycle/store/orders';
import { isoNow } from '../platform/clock';
import { describeError, logOf } from '../platform/log';
import { isOwnCall } from '../platform/ownCall';
import { isObject } from '../platform/rules/input/source';
import { tooLong } from '../platform/rules/longestText';
import { notice } from '../platform/rules/notice';
import { rejected } from '../platform/rules/outcome';
import { parseOfPaid } from '../platform/rules/input/strictJson';
import { isTaxAdded } from '../platform/taxation';
import { TRY_AGAIN_LATER, failure, internalError, malformed } from './createAnswer';
import type { CreateAnswer, CreateResult } from './createAnswer';
import { createOnce } from './createOnce';
import { parseExternalOrder } from './rules/externalOrder';
import { storeRefusedOrder } from './store/refusedOrders';
import { verifyCaller } from './verifyCaller';

/** Longer texts are no TikTok ids. */
const LONGEST_ID = 64;

/**
 * Creates the order that TikTok's connector, or our own import, posts after TikTok's hold. A repeat gets the first answer
 * again.
 * @param readBody - reads the request body as received, null for one that is too long; not read for a caller who may not create
 *     orders
 * @param header - reads a request header by its name
 * @returns the answer; `internal_error` after an exception, which is logged
 */
export function createExternalOrder(readBody: () => string | null, header: (name: string) => string): CreateResult {
    return orInternalError(() => answerTo(readBody, header));
}

function answerTo(readBody: () => string | null, header: (name: string) => string): CreateResult {
    const refusal = isOwnCall(readBody, header) ? null : verifyCaller(header);
    if (refusal) {
        return failure(refusal.status, refusal.outcome);
    }
    const body = readBody();
    if (body === null) {
        return failure(413, tooLong());
    }
    const repeated: string[] = [];
    const input = parseOfPaid(body, repeated);
    if (isObject(input) && input.debug === true) {
        return {
            status: 200,
            answer: { outcome: 'applied', error: false, orderNo: '', orderItems: [], msg: 'Connected' }
        };
    }
    const result = orInternalError(() => createFrom(input, body, repeated));
    if (result.answer.error && result.answer.code !== TRY_AGAIN_LATER) {
        recordRefusedOrder(input, result.answer);
    }
    return result;
}

/** The connector reads JSON, which the platform's own error page is not. */
function orInternalError(answer: () => CreateResult): CreateResult {
    try {
        return answer();
    } catch (e) {
        logOf('create').error('an order was not created: ' + describeError(e));
        return internalError();
    }
}

/**
 * @param body - the document that `input` was read from
 * @param repeated - paths of what it says twice, with one value
 */
function createFrom(input: unknown, body: string, repeated: string[]): CreateResult {
    const parsed = parseExternalOrder(input, !isTaxAdded());
    if (!parsed.ok) {
        return failure(400, input === undefined ? malformed(body) : parsed.rejection);
    }
    if (!isCurrencyAllowed(parsed.order.currency)) {
        return failure(
            400,
            rejected(
                'currency_not_allowed',
                'currency',
                'a currency of the site',
                'The site does not sell in this currency'
            )
        );
    }
    repeated.forEach((path) => {
        parsed.order.misfits.push({ path: path, problem: notice('misfit.twice'), value: '' });
    });
    return createOnce(parsed.order, input);
}

/** Records a refused order, so that operations see that it is missing, and why: its buyer has paid. */
function recordRefusedOrder(input: unknown, answer: CreateAnswer): void {
    const id = isObject(input) ? input.c_externalOrderId : null;
    if (typeof id === 'string' && id !== '' && id.length <= LONGEST_ID) {
        storeRefusedOrder({ externalOrderId: id, at: isoNow(), code: answer.code || '', path: answer.path || '' });
    }
}
