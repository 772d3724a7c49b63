import { marketCode } from './markets';

/** A carrier as Get Shipping Providers gives it. Each market has ids of its own, also for a carrier that serves several. */
export interface Provider {
    id: string;
    name: string;
}

/** Carriers that sellers may choose, by market; the first is the usual one. Made up after the carriers of each country. */
const NAMES: Record<string, string[]> = {
    US: ['UPS', 'FedEx', 'USPS', 'DHL eCommerce'],
    GB: ['Royal Mail', 'Evri', 'DPD', 'Yodel', 'DHL', 'UPS', 'FedEx'],
    DE: ['DHL', 'Hermes', 'DPD', 'GLS', 'UPS', 'FedEx'],
    FR: ['Colissimo', 'Chronopost', 'Mondial Relay', 'DPD', 'GLS', 'UPS'],
    ES: ['Correos', 'SEUR', 'MRW', 'GLS', 'DHL', 'UPS'],
    IT: ['Poste Italiane', 'BRT', 'SDA', 'GLS', 'DHL', 'UPS'],
    IE: ['An Post', 'Fastway', 'DPD', 'GLS', 'DHL', 'UPS'],
    SG: ['Ninja Van', 'J&T Express', 'SingPost', 'Qxpress', 'DHL', 'UPS', 'FedEx'],
    MY: ['J&T Express', 'Pos Laju', 'Ninja Van', 'City-Link Express', 'DHL eCommerce'],
    TH: ['Flash Express', 'Kerry Express', 'J&T Express', 'Thailand Post', 'Ninja Van'],
    VN: ['Giao Hang Nhanh', 'Giao Hang Tiet Kiem', 'Viettel Post', 'VNPost', 'J&T Express'],
    PH: ['J&T Express', 'Flash Express', 'LBC Express', 'Ninja Van'],
    ID: ['J&T Express', 'JNE', 'SiCepat', 'AnterAja', 'Ninja Xpress', 'Pos Indonesia'],
    JP: ['Yamato Transport', 'Sagawa Express', 'Japan Post'],
    BR: ['Correios', 'Jadlog', 'Loggi', 'Total Express', 'J&T Express'],
    MX: ['Estafeta', 'Redpack', '99minutos', 'J&T Express', 'DHL', 'FedEx']
};

/** Those that also leave the country. */
const INTERNATIONAL = ['UPS', 'FedEx', 'DHL eCommerce', 'DHL', 'DPD', 'GLS'];

const FIRST_ID = 6617675021119438849n;
/** Between the first ids of two markets. */
const IDS_PER_MARKET = 100n;

const PROVIDERS = new Map<string, Provider[]>(
    Object.entries(NAMES).map(([market, names], position) => [
        market,
        names.map((name, index) => ({
            id: String(FIRST_ID + BigInt(position) * IDS_PER_MARKET + BigInt(index)),
            name
        }))
    ])
);

/** The carriers of a market, such as `US`. */
export function providersOf(market: string): Provider[] {
    return PROVIDERS.get(marketCode(market)) || [];
}

/** Those for a parcel from one country to another. Source: Get Shipping Providers, `warehouse_region`, `buyer_region`. */
export function providersOn(market: string, from: string, to: string): Provider[] {
    return providersOf(market).filter(({ name }) => from === to || INTERNATIONAL.includes(name));
}

/** The carrier that TikTok itself sends. */
export const TIKTOK_PROVIDER: Provider = { id: '6617675021119438900', name: 'TikTok Shipping' };

/** Name of a provider; empty if there is none of this id. */
export function providerName(id: string): string {
    return (
        [...PROVIDERS.values()]
            .flat()
            .concat(TIKTOK_PROVIDER)
            .find((provider) => provider.id === id)?.name || ''
    );
}
