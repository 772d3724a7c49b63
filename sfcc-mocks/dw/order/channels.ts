/** Channels of an order. Source: platform doc dw.order.LineItemCtnr. */
export const CHANNELS = [
    'STOREFRONT',
    'CALLCENTER',
    'MARKETPLACE',
    'DSS',
    'STORE',
    'PINTEREST',
    'TWITTER',
    'FACEBOOKADS',
    'SUBSCRIPTIONS',
    'ONLINERESERVATION',
    'CUSTOMERSERVICECENTER',
    'INSTAGRAMCOMMERCE',
    'GOOGLE',
    'TIKTOK',
    'SNAPCHAT',
    'WHATSAPP',
    'YOUTUBE',
    'CHATGPT',
    'GEMINI'
];

/** Name of a channel by its number, for example TIKTOK for 14. */
export function channelName(channel: number | null): string | null {
    return channel === null ? null : CHANNELS[channel - 1] || null;
}

/** Number of a channel by its name; null if there is none. */
export function channelNumber(name: string): number | null {
    const position = CHANNELS.indexOf(name.toUpperCase());
    return position < 0 ? null : position + 1;
}
