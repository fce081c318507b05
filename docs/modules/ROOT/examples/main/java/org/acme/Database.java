package org.acme;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.h2.jdbcx.JdbcDataSource;

/** What quarkus-agroal gives an application; here a database in memory, so that the samples run by themselves. */
public class Database {

    @Produces
    @Singleton
    DataSource inMemory() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:acme;DB_CLOSE_DELAY=-1;INIT=create table if not exists webhook_message"
                + " (id varchar(512) primary key\\, state varchar(16) not null\\, expires bigint not null)");
        return database;
    }
}
