-- "STAR": tells this file from another program's, in the file's own header. Which version of the program brought the schema
-- this far stands in `about` under 'written by version', written by store/schema.rs.
PRAGMA application_id = 0x53544152;
