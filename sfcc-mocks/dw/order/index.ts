import type { PlatformPackage } from '../PlatformPackage';
import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { Basket } from './Basket';
import { BasketMgr } from './BasketMgr';
import { LineItem, PriceAdjustment } from './LineItem';
import { ProductLineItem } from './ProductLineItem';
import { ShippingLineItem } from './ShippingLineItem';
import { LineItemCtnr } from './LineItemCtnr';
import { Order } from './Order';
import { OrderAddress } from './OrderAddress';
import { OrderMgr } from './OrderMgr';
import { PROCESS_CODES } from './orderStates';
import { OrderPaymentInstrument, PaymentMethod, PaymentMgr, PaymentProcessor, PaymentTransaction } from './Payment';
import { Shipment } from './Shipment';
import { ShippingMethod, ShippingMgr } from './Shipping';

/** dw.order.TaxMgr */
class TaxMgr {
    static readonly TAX_POLICY_GROSS = 0;
    static readonly TAX_POLICY_NET = 1;

    static getTaxationPolicy(): number {
        return current().site.taxation === 'net' ? TaxMgr.TAX_POLICY_NET : TaxMgr.TAX_POLICY_GROSS;
    }
}

scriptClass('dw.order.TaxMgr', TaxMgr);

/** Classes of `dw.order`. */
export const orderPackage: PlatformPackage = {
    Basket,
    BasketMgr,
    LineItem,
    LineItemCtnr,
    Order,
    OrderAddress,
    OrderMgr,
    OrderPaymentInstrument,
    OrderProcessStatusCodes: PROCESS_CODES,
    PaymentMethod,
    PaymentMgr,
    PaymentProcessor,
    PaymentTransaction,
    PriceAdjustment,
    ProductLineItem,
    Shipment,
    ShippingLineItem,
    ShippingMethod,
    ShippingMgr,
    TaxMgr
};
