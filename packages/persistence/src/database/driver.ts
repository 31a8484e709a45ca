import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';

/**
 * MikroORM's driver without a leak: Kysely 0.29, which it uses for transactions, gives a connection back to the
 * pool only when `begin`, `commit` or `rollback` has succeeded. A connection that dies inside a transaction
 * (restart of the server, a transaction cut off for hanging) would stay out for ever, and after `poolMax` of them
 * the process could only wait. `lost-connection.pg.test.ts` shows it.
 */
export class ReturningDriver extends PostgreSqlDriver {
  protected override readonly connection = new ReturningConnection(this.config);
}

class ReturningConnection extends PostgreSqlConnection {
  override createKyselyDialect(...args: Parameters<PostgreSqlConnection['createKyselyDialect']>) {
    const dialect = super.createKyselyDialect(...args);
    const createDriver = dialect.createDriver.bind(dialect);
    dialect.createDriver = () => {
      const driver = createDriver();
      const begin = driver.beginTransaction.bind(driver);
      const rollback = driver.rollbackTransaction.bind(driver);
      driver.beginTransaction = async (connection, settings) => {
        try {
          await begin(connection, settings);
        } catch (error) {
          await driver.releaseConnection(connection);
          throw error;
        }
      };
      // A rollback fails only where there is nothing left to roll back; `pg` then discards the connection.
      driver.rollbackTransaction = (connection) => rollback(connection).catch(() => undefined);
      return driver;
    };
    return dialect;
  }
}
