/** What to deploy, and how. */
export interface DeployPlan {
    /** Whose credentials upload the code: the API client's, or the user's access key. */
    uploadAs: 'client' | 'user';
    /** Code version that is made. */
    version: string;
    /** Whether that name was asked for; otherwise a deployment may take the next one. */
    isNamed: boolean;
    /** Cartridges by name, with their folders. */
    cartridges: Map<string, string>;
    /** Whether an inactive version of the same name is replaced. */
    replace: boolean;
    /** Whether the cartridge paths are set afterwards: then it ends in good order where they are needed. */
    first: boolean;
    sites: string[];
    mailTo?: string;
}
