'use strict';

/**
 * A return or refund on TikTok, as the OMS is told of it.
 * @typedef {Object} OmsReturn
 * @property {string} eventId - The same for each attempt, so that the OMS can tell a repeat.
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {'RETURN'} status
 * @property {'TIKTOK'} initiator
 * @property {string} action - `return`, `return_order` or `refund_order`; empty where only a status has changed.
 * @property {number | null} returnStatus - `c_externalReturnStatus` of the order; null if it was never written.
 * @property {string} returnCase - `c_returnCase` of the order; empty if it was never written.
 */
