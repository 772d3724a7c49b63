import type { Json } from '../../json';
import { EVENT_TYPES } from './eventTypes';
import { refuseUnknown } from '../refuseUnknown';

/** How TikTok behaves where its documentation does not say so. */
export interface Switches {
    /** Whether Get Order Detail fails for all orders when one is another seller's, or leaves that one out. */
    foreignId: 'fails-all' | 'left-out';
    /** HTTP status of an error that is about parameters. */
    parameterStatus: number;
    /** Whether the address of an order with TikTok's label is masked in the US in every status, as TikTok has announced. */
    labelAddress: 'masked' | 'shown';
    /** Whether a second package of an order may travel under the number of the first. */
    numberAgain: 'refused' | 'accepted';
    /** Whether a cancellation of a whole order cancels what is left once a part has shipped. */
    restOfShipped: 'refused' | 'accepted';
    /** Whether an empty list or null in a body is refused, or counts as if it were not there. */
    emptyLists: 'refused' | 'absent';
    /** Most orders on a page of a list, even if a call asks for more. */
    ordersOnPage: number;
    /** Code with which TikTok refuses calls for a shop that is not active. */
    inactiveCode: number;
    /** Beginnings of paths that TikTok has retired. */
    retired: string[];
    /** Event types that TikTok does not offer, so that no address can be registered for them. */
    withoutEvents: string[];
}

const CHOICES: Partial<Record<keyof Switches, string[]>> = {
    foreignId: ['fails-all', 'left-out'],
    labelAddress: ['masked', 'shown'],
    numberAgain: ['refused', 'accepted'],
    restOfShipped: ['refused', 'accepted'],
    emptyLists: ['refused', 'absent']
};

/** As the simulator starts. The code for a shop that is not active is made up: TikTok's is not known. */
export function usualSwitches(): Switches {
    return {
        foreignId: 'fails-all',
        parameterStatus: 401,
        labelAddress: 'masked',
        numberAgain: 'refused',
        restOfShipped: 'refused',
        emptyLists: 'refused',
        ordersOnPage: 100,
        inactiveCode: 36009099,
        retired: [],
        withoutEvents: []
    };
}

/**
 * Changes some switches.
 * @throws Error that says what was expected
 */
export function turn(switches: Switches, input: Json): void {
    refuseUnknown(input, Object.keys(usualSwitches()));
    Object.entries(CHOICES).forEach(([name, choices]) => {
        if (input[name] !== undefined && !choices.includes(String(input[name]))) {
            throw new Error(`${name}: ${choices.join(' or ')} is expected`);
        }
    });
    const { parameterStatus = 200, inactiveCode = 1, ordersOnPage = 1, retired = [], withoutEvents = [] } = input;
    if (!Number.isInteger(parameterStatus) || Number(parameterStatus) < 200 || Number(parameterStatus) > 499) {
        throw new Error('parameterStatus: an HTTP status from 200 to 499 is expected');
    }
    needPositive('inactiveCode', inactiveCode);
    needPositive('ordersOnPage', ordersOnPage);
    if (!Array.isArray(retired) || !retired.every((path) => typeof path === 'string' && path.startsWith('/'))) {
        throw new Error('retired: a list of beginnings of paths is expected');
    }
    if (!Array.isArray(withoutEvents) || !withoutEvents.every((type) => EVENT_TYPES[String(type)] !== undefined)) {
        throw new Error('withoutEvents: a list of event types is expected');
    }
    Object.assign(switches, input);
}

function needPositive(name: string, value: unknown): void {
    if (!Number.isInteger(value) || Number(value) < 1) {
        throw new Error(`${name}: a whole number above 0 is expected`);
    }
}
