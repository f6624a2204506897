#!/bin/sh
# Writes migrations/checksums.txt anew. Run it after adding a migration; one that was released must never change,
# because databases exist that remember its checksum.
set -eu
cd "$(dirname "$0")/../migrations"
{
    echo '# SHA-256 of each migration, written by tools/refresh_checksums.sh.'
    echo '# To check by hand: sha256sum --check checksums.txt'
    sha256sum -- *.sql
} > checksums.txt.new
mv checksums.txt.new checksums.txt
