import { isErased } from './isErased';
import type { Address } from '../rules/address/address';
import { isMasked } from '../rules/address/usableAddress';
import { shipmentOf } from './shipment';

/** Sets every field of an address. Needs a transaction. */
export function writeAddress(target: dw.order.OrderAddress, address: Address): void {
    target.setFirstName(address.firstName);
    target.setLastName(address.lastName);
    target.setAddress1(address.address1);
    target.setAddress2(address.address2);
    target.setCity(address.city);
    target.setPostalCode(address.postalCode);
    target.setStateCode(address.stateCode);
    target.setCountryCode(address.countryCode.toUpperCase());
    target.setPhone(address.phone);
}

/** Erases name and address; the country stays, for taxes. Needs a transaction. */
export function eraseAddress(target: dw.order.OrderAddress): void {
    const emptyAddress: Address = {
        firstName: '',
        lastName: '',
        address1: '',
        address2: '',
        city: '',
        postalCode: '',
        stateCode: '',
        countryCode: String(target.countryCode.value || ''),
        phone: ''
    };
    writeAddress(target, emptyAddress);
    // This cartridge never writes these; a person or another cartridge may have.
    target.setSecondName('');
    target.setCompanyName('');
    target.setJobTitle('');
    target.setPostBox('');
    target.setSalutation('');
    target.setSuffix('');
    target.setSuite('');
    target.setTitle('');
}

/**
 * Changes the given parts of an order's shipping address. Needs a transaction.
 * @returns whether any of them differed; false for an order whose buyer was erased, where nothing is changed
 */
export function correctShippingAddress(order: dw.order.Order, given: Partial<Address>): boolean {
    const target = keptAddress(order);
    if (!target) {
        return false;
    }
    const known = readAddress(target);
    const names = Object.keys(given) as Array<keyof Address>;
    const isChanged = names.some((name) => given[name] !== known[name]);
    if (isChanged) {
        names.forEach((name) => {
            known[name] = given[name] as string;
        });
        writeAddress(target, known);
    }
    return isChanged;
}

/** Whether TikTok has hidden parts of the shipping address, or given none of it. False for an order whose buyer was erased. */
export function hasHiddenAddress(order: dw.order.Order): boolean {
    const known = shippingAddressOf(order);
    if (!known) {
        return false;
    }
    return known.address1 === '' || isMasked(known);
}

/** The shipping address; null where there is none, and for an order whose buyer was erased. */
export function shippingAddressOf(order: dw.order.Order): Address | null {
    const address = keptAddress(order);
    return address && readAddress(address);
}

function keptAddress(order: dw.order.Order): dw.order.OrderAddress | null {
    const shipment = isErased(order) ? null : shipmentOf(order);
    return shipment && shipment.shippingAddress;
}

/** Reads every field of an address. */
export function readAddress(source: dw.order.OrderAddress): Address {
    return {
        firstName: source.firstName || '',
        lastName: source.lastName || '',
        address1: source.address1 || '',
        address2: source.address2 || '',
        city: source.city || '',
        postalCode: source.postalCode || '',
        stateCode: source.stateCode || '',
        countryCode: String(source.countryCode.value || '').toUpperCase(),
        phone: source.phone || ''
    };
}
