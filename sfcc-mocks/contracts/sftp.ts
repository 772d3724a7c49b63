/** An SFTP server: a folder of this machine, and who may log in. */
export interface SftpServer {
    /** The folder in which a user finds himself after the login, and which he cannot leave. */
    folder: string;
    user: string;
    password: string;
}

/** SFTP servers by `host:port`. Where there is none, a connection is refused. */
export type SftpServers = Record<string, SftpServer>;
