/** Where an order goes, or who pays for it. Empty where TikTok says nothing. */
export interface Address {
    firstName: string;
    lastName: string;
    address1: string;
    address2: string;
    city: string;
    postalCode: string;
    stateCode: string;
    /** ISO 3166, two letters. */
    countryCode: string;
    phone: string;
}
