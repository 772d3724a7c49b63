/** Shipping by the seller; TikTok ships the others, with labels that have the address. Source: official cartridge, shipping methods. */
export const SHIPPED_BY_SELLER = 'TTS004';
