-- Who decides about a request is told how much was refused at the same station lately.
CREATE INDEX demand_by_station ON demand (station_id, asked_day);
