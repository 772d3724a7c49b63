import ProductMgr = require('dw/catalog/ProductMgr');
import ShippingLocation = require('dw/order/ShippingLocation');
import TaxMgr = require('dw/order/TaxMgr');
import { isTaxAdded } from '../../platform/taxation';
import type { Address } from '../../lifecycle/rules/address/address';
import type { SiteGoods } from '../rules/externalOrderOf';

/**
 * What the site knows of prices and goods.
 * @param address - where the order goes: it decides which tax rates apply
 */
export function siteGoods(address: Address): SiteGoods {
    const jurisdictionId = jurisdictionOf(address);
    return {
        isTaxAdded: isTaxAdded(),
        isKnown: (productId) => productId !== '' && ProductMgr.getProduct(productId) !== null,
        taxRateOf: (productId) => {
            const classId = taxClassOf(productId) || TaxMgr.defaultTaxClassID;
            return jurisdictionId === '' || !classId ? null : TaxMgr.getTaxRate(classId, jurisdictionId);
        }
    };
}

/** Empty where the site has neither one for the address nor a default. */
function jurisdictionOf(address: Address): string {
    const location = new ShippingLocation();
    location.setCountryCode(address.countryCode);
    location.setStateCode(address.stateCode);
    location.setPostalCode(address.postalCode);
    return TaxMgr.getTaxJurisdictionID(location) || TaxMgr.defaultTaxJurisdictionID || '';
}

function taxClassOf(productId: string): string {
    const product = productId === '' ? null : ProductMgr.getProduct(productId);
    return (product && product.taxClassID) || '';
}
