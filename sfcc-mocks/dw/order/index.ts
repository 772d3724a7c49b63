import type { PlatformPackage } from '../PlatformPackage';
import { Basket } from './Basket';
import { BasketMgr } from './BasketMgr';
import { BonusDiscountLineItem } from './BonusDiscountLineItem';
import { CouponLineItem } from './CouponLineItem';
import { GiftCertificate } from './GiftCertificate';
import { GiftCertificateLineItem } from './GiftCertificateLineItem';
import { GiftCertificateMgr } from './GiftCertificateMgr';
import { LineItem } from './LineItem';
import { PriceAdjustment } from './PriceAdjustment';
import { ProductLineItem } from './ProductLineItem';
import { ShippingLineItem } from './ShippingLineItem';
import { LineItemCtnr } from './LineItemCtnr';
import { Order } from './Order';
import { OrderAddress } from './OrderAddress';
import { OrderMgr } from './OrderMgr';
import { PROCESS_CODES } from './orderStates';
import { OrderPaymentInstrument, PaymentMethod, PaymentMgr, PaymentProcessor, PaymentTransaction } from './Payment';
import { PaymentCard, PAYMENT_STATUS_CODES } from './PaymentCard';
import { PaymentInstrument } from './PaymentInstrument';
import { Shipment } from './Shipment';
import {
    ProductShippingModel,
    ShipmentShippingCost,
    ShipmentShippingModel,
    ShippingMethod,
    ShippingMgr
} from './Shipping';
import { ShippingLocation, TaxMgr } from './Tax';

/** Classes of `dw.order`. */
export const orderPackage: PlatformPackage = {
    Basket,
    BasketMgr,
    BonusDiscountLineItem,
    CouponLineItem,
    GiftCertificate,
    GiftCertificateLineItem,
    GiftCertificateMgr,
    LineItem,
    LineItemCtnr,
    Order,
    OrderAddress,
    OrderMgr,
    OrderPaymentInstrument,
    OrderProcessStatusCodes: PROCESS_CODES,
    PaymentCard,
    PaymentInstrument,
    PaymentMethod,
    PaymentMgr,
    PaymentProcessor,
    PaymentStatusCodes: PAYMENT_STATUS_CODES,
    PaymentTransaction,
    PriceAdjustment,
    ProductLineItem,
    ProductShippingModel,
    Shipment,
    ShipmentShippingCost,
    ShipmentShippingModel,
    ShippingLineItem,
    ShippingLocation,
    ShippingMethod,
    ShippingMgr,
    TaxMgr
};
