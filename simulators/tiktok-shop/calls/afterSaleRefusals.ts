import type { Json } from '../../json';
import { ApiError } from './apiError';

/** Refusals that calls of the Return and Refund API share. Source: the codes of the calls' pages. */

/** A parameter is not as documented. */
export function invalid(): ApiError {
    return new ApiError(
        25001001,
        'An invalid request parameter was passed. Please check that you have the correct parameter type(s) and format.'
    );
}

/** No order of the shop is meant. */
export function orderNotFound(): ApiError {
    return new ApiError(25007006, 'Order not found.');
}

/** The status of the order does not allow it. */
export function orderIsOver(): ApiError {
    return new ApiError(25001051, 'Not allowed to return or cancel since order is completed or cancelled');
}

/** Units that are to be cancelled have left. */
export function alreadyShipped(): ApiError {
    return new ApiError(
        25001045,
        'The order has already been shipped and we are unable to cancel shipment with the courier.'
    );
}

/** More units are named than may be returned or cancelled. */
export function tooManyUnits(): ApiError {
    return new ApiError(25005011, 'The requested line item(s) for return or refund exceeds the allowable limit.');
}

/** TikTok knows no such reason. */
export function unknownReason(): ApiError {
    return new ApiError(25001014, 'Unknown return reason. Please ensure you are passing a valid return reason.');
}

/**
 * Checks the seller's reason to reject what a buyer asks for.
 * @param reasons - those that TikTok takes
 * @throws ApiError if there is none, or another one
 */
export function checkRejectReason(reason: unknown, reasons: Json[]): void {
    if (typeof reason !== 'string' || reason === '') {
        throw invalid();
    }
    if (!reasons.some(({ name }) => name === reason)) {
        throw unknownReason();
    }
}
