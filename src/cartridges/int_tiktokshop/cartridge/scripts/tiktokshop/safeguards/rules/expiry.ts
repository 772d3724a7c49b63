/** What ends at a time that a person has entered, or that TikTok has named. */
export type ExpiryName = 'authorization' | 'access_key' | 'client_secret' | 'certificate';

/** Something that ends. */
export interface Expiry {
    name: ExpiryName;
    /** The shop of an authorization; empty for the others. */
    about: string;
    /** Milliseconds since the epoch; 0 while no person has entered a day. */
    endsAt: number;
}
