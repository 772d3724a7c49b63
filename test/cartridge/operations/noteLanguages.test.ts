import { expect } from 'chai';
import { OrderPage, NO } from '#helpers/business-manager/orderPage';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import type { Json } from '#helpers/platform/testInstance';

const { shipment } = externalOrder();
const WITHOUT_CITY = { shipment: { ...shipment, shipping_address: { ...shipment.shipping_address, city: '' } } };

const LANGUAGES: Array<[string, string, string]> = [
    [
        'de_DE',
        'In der Lieferadresse fehlt city',
        'TikTok hat die Bestellung storniert, nachdem ein Teil versandt war. Lassen Sie den Versanddienstleister das Paket anhalten, oder klären Sie es im Seller Center.'
    ],
    [
        'fr_FR',
        "Il manque à l'adresse de livraison\u00a0: city",
        "TikTok a annulé la commande après l'expédition d'unités. Demandez au transporteur d'arrêter le colis, ou réglez l'affaire dans Seller Center."
    ],
    [
        'es_ES',
        'A la dirección de envío le falta: city',
        'TikTok canceló el pedido después del envío de unidades. Pida al transportista que detenga el paquete, o resuélvalo en Seller Center.'
    ],
    [
        'it_IT',
        "All'indirizzo di spedizione manca: city",
        "TikTok ha annullato l'ordine dopo la spedizione di unità. Chieda al corriere di fermare il pacco, o risolva la questione in Seller Center."
    ],
    [
        '',
        'The shipping address lacks city',
        'TikTok cancelled the order after units had shipped. Have the carrier stop the parcel, or settle it in Seller Center.'
    ]
];

/** The order's own page in Business Manager shows notes as they are stored. */
describe('Notes on an order', () => {
    let at: OrderPage;

    beforeEach(() => {
        at = new OrderPage();
        at.sfcc.instance.site('RefArch').allowedLocales = ['en_US', 'default', ...LANGUAGES.map(([locale]) => locale)];
    });

    afterEach(() => at.sfcc.close());

    for (const [locale, address, cancelled] of LANGUAGES) {
        it(`speak the language of operations, not the buyer\u2019s: ${locale || 'English without a setting'}`, () => {
            at.sfcc.prefer({ tiktokShopOperationsLocale: locale });
            at.create(WITHOUT_CITY);
            expect(words()).to.deep.equal([address]);
            expect(order().customerLocale, 'of the buyer').to.equal('en_US');
        });

        it(`tell what happened to it in that language: ${locale || 'English'}`, () => {
            at.sfcc.prefer({ tiktokShopOperationsLocale: locale });
            at.create();
            at.ship();
            at.sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED', c_orderAction: 'cancel' });
            expect(words()).to.deep.equal([cancelled]);
        });
    }

    it('are read on our pages in the language of their reader', () => {
        at.sfcc.prefer({ tiktokShopOperationsLocale: 'fr_FR' });
        at.create({ ...WITHOUT_CITY, c_buyerNote: 'x'.repeat(4001) });
        expect(words()[0]).to.match(/^c_buyerNote\u00a0: a plus de/);
        const german = new Visit(at.sfcc, ['*'], 'de').page('TikTokShopOrder-Show', { no: NO });
        expect(german).to.contain('In der Lieferadresse fehlt city');
    });

    it('are English without a setting, though the site speaks German', () => {
        Object.assign(at.sfcc.instance.site('RefArch'), {
            defaultLocale: 'de_DE',
            allowedLocales: ['de_DE', 'default']
        });
        at.sfcc.prefer({ tiktokShopOperationsLocale: null });
        at.create(WITHOUT_CITY);
        expect(words()).to.deep.equal(['The shipping address lacks city']);
    });

    it('keep the language of the request where the site lacks the locale of the setting', () => {
        at.sfcc.instance.site('RefArch').allowedLocales = ['en_US', 'default'];
        at.sfcc.prefer({ tiktokShopOperationsLocale: 'fr_FR' });
        at.create(WITHOUT_CITY);
        expect(words()).to.deep.equal(['The shipping address lacks city']);
    });

    function words(): string[] {
        return (order().notes as Json[]).map((note) => String(note.text).split('\n')[0] as string);
    }

    function order(): Json {
        return at.sfcc.rows('Order')[0] as Json;
    }
});
