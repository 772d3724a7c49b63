/** What the sandbox prints when it accepts requests. URLs have no trailing slash; keys are made anew in each run. */
export interface Ready {
    instance: string;
    instanceHttps: string | null;
    caFile: string | null;
    tiktok: string;
    oms: string;
    site: string;
    /** Ids of all sites that sell on TikTok Shop, `site` first. */
    sites: string[];
    organization: string;
    credentials: { clientId: string; clientSecret: string; user: string; accessKey: string };
    tiktokApp: { appKey: string; appSecret: string; accessToken: string; shopId: string; shopCipher: string };
}
