/** Whoever buys in the simulated shop: all of it is personal data. */
export interface Buyer {
    firstName: string;
    lastName: string;
    email: string;
    address1: string;
    address2: string;
    city: string;
    postalCode: string;
    phone: string;
    note: string;
}

/** Nobody in particular. */
export const SOMEONE: Buyer = {
    firstName: 'Avery',
    lastName: 'Example',
    email: 'orders@example.com',
    address1: '22 Sample Avenue',
    address2: 'Apt 3',
    city: 'Burlington',
    postalCode: '01803',
    phone: '6175550111',
    note: 'Please leave it at the door'
};
