'use strict';

/**
 * A cancellation for the OMS, which must no longer ship the units.
 * @typedef {Object} OmsCancellation
 * @property {string} eventId - The same for each attempt, so that the OMS can tell a repeat.
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {'CANCELLED'} status
 * @property {string} initiator
 * @property {string} reason
 * @property {Array<{ productId: string, quantity: number }>} [items] - Cancelled units; missing when the whole order is
 *     cancelled.
 * @property {Array<{ packageNo: string, carrier: string, trackingNumber: string }>} [packages] - Packages of a whole
 *     order that had been told as shipped; missing when there are none. The carrier may not have them yet, so they can
 *     be taken out.
 */
