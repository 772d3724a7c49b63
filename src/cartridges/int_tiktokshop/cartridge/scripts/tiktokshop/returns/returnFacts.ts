import type { Units } from '../lifecycle/rules/units';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { reporterOf } from '../platform/shopSettings';
import type { ReturnFacts } from './rules/decideAct';
import { choiceOf, eventIdsOf, receivedOf } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';

/**
 * What decides which acts a return allows.
 * @param units - units of the return, by the products of the order here
 */
export function returnFacts(object: ReturnObject, told: TikTokReturn, units: Units): ReturnFacts {
    return {
        type: told.type,
        status: told.status,
        units: units,
        received: receivedOf(object),
        choice: choiceOf(object),
        eventIds: eventIdsOf(object),
        mayAnswer: reporterOf(object.custom.shopId) !== 'oms'
    };
}
