'use strict';

/**
 * What the OMS is told of an order that it must not ship.
 * @typedef {Object} OmsCancellation
 * @property {string} eventId - The same for each attempt, so that the OMS can tell a repeat.
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {'CANCELLED'} status
 * @property {string} initiator
 * @property {string} reason
 * @property {Array<{ productId: string, quantity: number }>} [items] - Units that were cancelled; missing when it is
 *     the whole order.
 */
