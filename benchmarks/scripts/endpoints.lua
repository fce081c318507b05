-- Asks the generated endpoints one after the other, with the same token.
-- wrk -s endpoints.lua <url> -- <number of endpoints> <token>

local requests = {}
local next = 0

function init(args)
    local number = tonumber(args[1])
    for i = 0, number - 1 do
        requests[i] = wrk.format("GET", "/generated" .. math.floor(i / 10) .. "/e" .. i % 10,
            { ["Host"] = wrk.headers["Host"], ["Authorization"] = "Bearer " .. args[2] })
    end
end

function request()
    next = (next + 1) % (#requests + 1)
    return requests[next]
end
