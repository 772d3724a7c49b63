'use strict';

/** Shipping by the seller; TikTok ships the others, with labels that have the address. Source: official cartridge, shipping methods. */
var SHIPPED_BY_SELLER = 'TTS004';

module.exports = {
    SHIPPED_BY_SELLER: SHIPPED_BY_SELLER
};
