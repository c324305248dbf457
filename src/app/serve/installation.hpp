// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "access/sign_in_service.hpp"
#include "app/context.hpp"
#include "app/serve/import_drafts.hpp"
#include "app/serve/job_queue.hpp"
#include "base/utc_time.hpp"

namespace lunxun::app {

/// What answering calls needs, in one place. Endpoints refer into it, so it neither moves nor ends before them.
struct Installation {
    Installation(const Context& chosen_context, Workplace chosen_place, Trade chosen_trade);
    Installation(const Installation&) = delete;
    Installation& operator=(const Installation&) = delete;

    const Context& context;
    Workplace place;
    const Trade trade;
    const std::function<UtcTime()> now;
    const UtcTime started_at = UtcTime::now();
    /// The day that counts as today: that of `--today`, else the clock's.
    const std::function<Day()> today;
    access::SignInService sign_in;
    /// Where uploads land; on the disk of the data.
    const std::filesystem::path staging;
    ImportDrafts drafts;
    /// Last, so that its work ends before what the work uses.
    JobQueue jobs;
};

/// The second factor's secrets, encrypted with the keyring of the data folder.
access::SecretCipher secret_cipher(const crypto::Keyring& keyring);

}  // namespace lunxun::app
