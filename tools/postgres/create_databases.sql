-- Runs once, when the database server of docker-compose.yml starts with an empty volume.
-- Each service has a database of its own and reads no other.
CREATE DATABASE andrum_applications;
CREATE DATABASE andrum_housing;
CREATE DATABASE andrum_eligibility;
CREATE DATABASE andrum_payments;
CREATE DATABASE andrum_frontend;
