#!/bin/sh
# Runs once, when the postgres container finds an empty data folder: the role that migrates and the role the product
# runs under, neither of them a superuser.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$YUJI_OWNER_PASSWORD" --set app_password="$YUJI_APP_PASSWORD" <<'SQL'
create role yuji_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role yuji_app login nosuperuser nocreatedb nocreaterole password :'app_password';
create database yuji owner yuji_owner encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C' template template0;
revoke all on database yuji from public;
grant connect, temporary on database yuji to yuji_app;
SQL
