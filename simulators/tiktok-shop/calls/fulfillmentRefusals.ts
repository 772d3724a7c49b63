import { ApiError } from './apiError';

/** Refusals that calls of the Fulfillment API share. Source: the codes of the calls' pages. */

/** The text of a refused parameter, of several codes. */
export const INVALID = 'Invalid parameters. Please ensure you are passing the correct request parameter(s).';

/** A parameter is not as documented. */
export function invalid(): ApiError {
    return new ApiError(21001001, INVALID);
}

/** The call does not exist in the market of the shop. */
export function wrongRegion(): ApiError {
    return new ApiError(21008106, 'This interface cannot be used in this region.');
}

/** The package has no tracking number yet. */
export function notShipped(): ApiError {
    return new ApiError(21011043, 'The package has not been shipped yet. ');
}
